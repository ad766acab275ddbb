// Runs before the first paint, so that a chosen theme does not flash. Kept in step with src/components/theme.ts.
const chosen = localStorage.getItem('sexton.theme')
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
