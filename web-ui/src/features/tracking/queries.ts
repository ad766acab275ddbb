import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerReport, claimReport, myReports, trackQuery } from '@/api/public'
import { dropReporterEmail } from '@/api/reports'
import { useOnceKey } from '@/components/use-once-key'

/** Asks for the report again, as something about it was changed. */
export function useReloadReport(secret: string): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: trackQuery(secret).queryKey })
}

export function useAnswerReport(secret: string) {
  const reload = useReloadReport(secret)
  const keyFor = useOnceKey()
  return useMutation({
    mutationFn: (body: string) => answerReport(secret, body, keyFor(body)),
    onSuccess: reload,
  })
}

export function useStopNews(secret: string) {
  const reload = useReloadReport(secret)
  return useMutation({ mutationFn: () => dropReporterEmail(secret), onSuccess: reload })
}

export function useClaimReport(secret: string) {
  const client = useQueryClient()
  const reload = useReloadReport(secret)
  return useMutation({
    mutationFn: () => claimReport(secret),
    onSuccess: () => Promise.all([reload(), client.invalidateQueries({ queryKey: myReports.queryKey })]),
  })
}
