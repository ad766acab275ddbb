import { useQuery } from '@tanstack/react-query'
import { configQuery } from '@/api/config'
import { DemoBanner } from './demo-banner'

/** Marks every page of a demo installation as such. */
export function DemoMarker() {
  const { data: config } = useQuery(configQuery)
  return config ? <DemoBanner config={config} /> : null
}
