type Told =
  | 'DEMO_URL'
  | 'SEXTON_URL'
  | 'KEYCLOAK_URL'
  | 'SEXTON_DATABASE'
  | 'SERVED_URL'
  | 'SERVED_SESSION'
  | 'POSTGRES_URL'
  | 'SMTP_PORT'

/** What the stage tells the tests. */
export function told(name: Told): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: start the tests with web-ui/e2e/run`)
  return value
}
