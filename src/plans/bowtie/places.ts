/** Where the blocks of the bowtie's sheet begin, counted from 0. */

/** Headers of the stages, and of what they are counted on. */
export const BLOCK_ROW = 9;
export const VOLUME_COLUMN = 2;
/** Right of BOWTIE, the widest answer below the stages. */
export const DATA_COLUMN = 9;
