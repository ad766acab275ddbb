import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

export interface Series {
  name: string
  values: number[]
}

export interface Bars {
  labels: string[]
  series: Series[]
  /** Bars that lie: for labels that are long. */
  lying: boolean
}

/** Draws into the canvas in the colours of its style; answers what takes the drawing away again. */
export function draw(canvas: HTMLCanvasElement, { labels, series, lying }: Bars): () => void {
  const { color, borderTopColor, outlineColor, caretColor, fontFamily } = getComputedStyle(canvas)
  const colours = [outlineColor, caretColor]
  const words = { color, font: { family: fontFamily } }
  const numbers = { beginAtZero: true, ticks: { ...words, precision: 0 }, grid: { color: borderTopColor } }
  // of bars that lie each has its name
  const names = { ticks: { ...words, autoSkip: !lying }, grid: { display: false } }
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: series.map(({ name, values }, i) => ({
        label: name,
        data: values,
        backgroundColor: colours[i % colours.length],
        maxBarThickness: 28,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: lying ? 'y' : 'x',
      scales: lying ? { x: numbers, y: names } : { x: names, y: numbers },
      plugins: { legend: { display: series.length > 1, labels: words } },
    },
  })
  return () => chart.destroy()
}
