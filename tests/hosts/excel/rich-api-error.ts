/**
 * The errors a request to Excel ends with: a code, and a message without it (Office Add-ins, "Error handling with the
 * application-specific JavaScript APIs", https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "The operation isn't available while Excel is in Edit cell mode.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  /** Its message is not published: the code is on the page about undo (see undo-stack.ts). */
  UndoNotSupported: "The operation can't be grouped.",
} as const;

export class RichApiError extends Error {
  constructor(
    readonly code: keyof typeof MESSAGES,
    message: string = MESSAGES[code],
  ) {
    super(message);
  }
}
