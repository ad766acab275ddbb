import { array, boolean, nullable, object, optional, string, type ZodMiniType } from 'zod/mini'
import { draft, lastSent, type Draft, type Sent } from './draft'
import { formDraft } from './validation'

const draftShape: ZodMiniType<Draft> = object({
  form: formDraft,
  photos: optional(array(object({ token: string(), name: string(), preview: nullable(string()) }))),
  sending: nullable(object({ content: string(), key: string() })),
})

const sentShape: ZodMiniType<Sent> = object({
  reference: string(),
  trackingUrl: string(),
  title: string(),
  email: string(),
  sensitive: boolean(),
})

function restored<T>(text: string | null, shape: ZodMiniType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text ?? 'null')).data
  } catch {
    return undefined
  }
}

/** What an earlier visit left. What makes no sense any more, after an update for example, is as if it were not there. */
export const restore = () => ({
  kept: restored(draft.text(), draftShape),
  sent: restored(lastSent.text(), sentShape),
})

export type Restored = ReturnType<typeof restore>
