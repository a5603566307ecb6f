import { useMemo } from "preact/hooks";
import type { ChartContent } from "./chart-content";
import { drawChart, type Size } from "./draw-chart";
import { isDark } from "./is-dark";
import type { Mark } from "./mark";
import { measuredWidth } from "./measured-width";
import { valueInFull } from "./value-words";

/** One chart: drawn for the eye, and as a table for those who are read to. */
export function SheetChart({ content, width, height }: { readonly content: ChartContent } & Size) {
  const marks = useMemo(() => drawChart(content, { width, height }, measuredWidth), [content, width, height]);
  return (
    <figure class="sheet-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={content.title}>
        {marks.map(drawn)}
      </svg>
      <ChartTable {...content} />
    </figure>
  );
}

function ChartTable({ title, look, categories, series }: ChartContent) {
  const shown = series.filter(({ colour }) => colour !== undefined);
  return (
    <table class="sheet-chart-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {shown.map(({ name }) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, i) => (
          <tr>
            <th scope="row">{category}</th>
            {shown.map(({ values }) => {
              const value = values[i];
              return <td>{value === undefined ? "" : valueInFull(value, look)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function drawn(mark: Mark) {
  switch (mark.kind) {
    case "bar": {
      const { x, y, width, height, colour } = mark;
      return <rect class="bar" x={x} y={y} width={width} height={height} style={series(colour)} />;
    }
    case "swatch":
      return <rect class="swatch" {...mark.at} width={mark.side} height={mark.side} style={series(mark.colour)} />;
    case "line": {
      const points = mark.points.map(({ x, y }) => `${x},${y}`).join(" ");
      return <polyline class="line" points={points} style={series(mark.colour)} />;
    }
    case "dot":
      return <circle class="dot" cx={mark.at.x} cy={mark.at.y} r={3} style={series(mark.colour)} />;
    case "rule":
      return <line class={mark.role} x1={mark.from.x} y1={mark.from.y} x2={mark.to.x} y2={mark.to.y} />;
    case "words": {
      const ground = mark.on === undefined ? "" : isDark(mark.on) ? " on-dark" : " on-light";
      return (
        <text class={`${mark.role}${ground}`} {...mark.at} text-anchor={mark.anchor}>
          {mark.words}
        </text>
      );
    }
  }
}

const series = (colour: string) => ({ "--series": colour });
