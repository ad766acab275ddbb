import { useState } from 'react'
import { Button } from '@/components/plain-button'
import { useTexts } from '@/i18n/texts'
import type { Position } from './form'
import styles from './report-form.module.css'

interface Props {
  value: Position | null
  onChange: (position: Position | null) => void
}

const TIMEOUT_MS = 15_000

/** Six decimals are a hand's breadth: more say nothing about a building. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Asks the telephone where it is, if the person wants that. */
export function PositionButton({ value, onChange }: Props) {
  const { t } = useTexts()
  const [state, setState] = useState<'idle' | 'asking' | 'denied' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onChange({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) })
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 60_000 },
    )
  }
  if (!('geolocation' in navigator)) return null
  return (
    <div className={styles.position}>
      {value ? (
        <>
          <span>{t('report.position', { lat: value.lat.toFixed(4), lon: value.lon.toFixed(4) })}</span>
          <Button onClick={() => onChange(null)}>{t('report.positionDrop')}</Button>
        </>
      ) : (
        <Button disabled={state === 'asking'} onClick={ask}>
          {t('report.positionUse')}
        </Button>
      )}
      <span role="status">
        {state === 'asking' && t('report.positionAsking')}
        {state === 'denied' && t('report.positionDenied')}
        {state === 'failed' && t('report.positionFailed')}
      </span>
    </div>
  )
}
