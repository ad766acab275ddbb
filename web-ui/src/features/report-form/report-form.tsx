import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { ProblemError } from '@/api/problem'
import type { PublicConfig } from '@/api/types'
import { ErrorSummary, type FieldTrouble } from '@/components/error-summary'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Button } from '@/components/plain-button'
import { useViolationText } from '@/components/violation'
import { useTexts } from '@/i18n/texts'
import { draft, type Draft, type Sent } from './draft'
import { emptyForm, fieldNames, formField, toReport, type ReportForm as Form } from './form'
import { later } from './later'
import { PlacePicker } from './place-picker'
import { placeTree } from './places'
import { PositionButton } from './position-button'
import styles from './report-form.module.css'
import { loadRules, resolver } from './resolver'
import { usePhotos } from './use-photos'
import { useSendReport } from './use-send-report'

const PhotoPicker = later(async () => (await import('./photo-picker')).PhotoPicker)
const SimilarReports = later(async () => (await import('./similar-reports')).SimilarReports)
const PublicPreview = later(async () => (await import('./public-preview')).PublicPreview)

interface Props {
  config: PublicConfig
  /** The place that a QR code named. */
  place: string | undefined
  kept: Draft | undefined
  onSent: (sent: Sent) => void
  onStartOver: () => void
}

const troubleTexts = ['titleMissing', 'titleTooLong', 'descriptionTooLong', 'emailInvalid'] as const

/** Everything that staff need to know, and nothing more, in the order in which it finds what others reported already. */
export function ReportForm({ config: { categories, locations }, place, kept, onSent, onStartOver }: Props) {
  const { t, language } = useTexts()
  const violationText = useViolationText()
  const tree = placeTree(locations)
  const scanned = place !== undefined && tree.byKey.has(place) ? place : undefined
  const photos = usePhotos(kept?.photos ?? [])
  const [isWaiting, setWaiting] = useState(false)
  const [photoTrouble, setPhotoTrouble] = useState<'missing' | 'gone'>()
  const { sending, isSending, send } = useSendReport(kept?.sending ?? null)
  const { register, watch, handleSubmit, setError, setValue, formState } = useForm<Form>({
    resolver,
    defaultValues: { ...emptyForm, ...kept?.form, ...(scanned && { place: scanned }) },
    // The summary takes the focus, and leads to each field.
    shouldFocusError: false,
  })
  const typed = watch()
  const isDone = useRef(false)

  useEffect(loadRules, [])

  const isTouched = JSON.stringify(typed) !== JSON.stringify({ ...emptyForm, place: scanned ?? '' })
  useEffect(() => {
    if (isDone.current || (!isTouched && photos.photos.length === 0)) return
    const unsent: Draft = {
      form: typed,
      photos: photos.photos.flatMap(({ name, preview, upload }) =>
        upload.is === 'ready' ? { token: upload.token, name, preview } : [],
      ),
      sending,
    }
    draft.keep(unsent)
  })

  const showRefusal = (error: unknown, tokens: string[]) => {
    const violations = error instanceof ProblemError ? error.violations : []
    const lost = violations.flatMap(({ field }) => tokens[Number(/^photos\[(\d+)]$/.exec(field)?.[1])] ?? [])
    if (lost.length > 0) {
      photos.lost(lost)
      setPhotoTrouble('gone')
    }
    for (const violation of violations.filter(({ field }) => !field.startsWith('photos['))) {
      setError(formField(violation.field) ?? 'root', { type: 'server', message: violationText(violation) })
    }
    if (violations.length === 0) {
      setError('root', { message: t('public.failed', { reason: error instanceof Error ? error.message : '' }) })
    }
  }
  const submit = handleSubmit(async (written) => {
    setPhotoTrouble(undefined)
    setWaiting(true)
    const { tokens, missing } = await photos.arrived()
    setWaiting(false)
    if (missing > 0) {
      setPhotoTrouble('missing')
      return
    }
    try {
      const receipt = await send(toReport(written, tokens, language))
      const { email, title, sensitive } = written
      isDone.current = true
      draft.drop()
      onSent({ ...receipt, title: title.trim(), email: email.trim(), sensitive: sensitive === 'yes' })
    } catch (error) {
      showRefusal(error, tokens)
    }
  })

  const textOf = (field: (typeof fieldNames)[number]): string | undefined => {
    const message = formState.errors[field]?.message
    const own = troubleTexts.find((name) => name === message)
    return own ? t(`report.trouble.${own}`) : message
  }
  const troubles: FieldTrouble[] = fieldNames.flatMap((field) => {
    const text = textOf(field)
    return text === undefined ? [] : { field, text }
  })
  if (photoTrouble) troubles.push({ field: 'photos', text: t(`report.photo.${photoTrouble}`) })
  const isPhotoInTheWay = isWaiting || (photoTrouble === 'missing' && photos.photos.some(({ upload }) => upload.is !== 'ready'))
  return (
    <>
      {kept && (
        <p className={styles.kept}>
          {t('report.kept')}{' '}
          <button type="button" className={styles.textButton} onClick={onStartOver}>
            {t('report.startOver')}
          </button>
        </p>
      )}
      {place !== undefined && !scanned && <Notice tone="warning">{t('report.unknownPlace')}</Notice>}
      <ErrorSummary
        title={t('report.troubleTitle')}
        troubles={troubles}
        root={formState.errors.root?.message}
        submitCount={formState.submitCount}
      />
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Question id="place" title={t('report.where')} hint={t('report.whereHint')} error={textOf('place')}>
          {locations.length > 0 && (
            <PlacePicker tree={tree} value={typed.place} onChoose={(key) => setValue('place', key)} />
          )}
          <Field
            id="placeText"
            label={t('report.placeText')}
            hint={t('report.placeTextHint')}
            error={textOf('placeText')}
          >
            {(field) => <input autoComplete="off" {...field} {...register('placeText')} />}
          </Field>
          <PositionButton value={typed.position} onChange={(found) => setValue('position', found)} />
        </Question>

        <div className={styles.what}>
          <Field id="title" label={t('report.title')} hint={t('report.titleHint')} error={textOf('title')}>
            {(field) => <input autoComplete="off" required {...field} {...register('title')} />}
          </Field>
          <Suspense>
            <SimilarReports about={typed} onSeen={onStartOver} />
          </Suspense>
        </div>
        <Field
          id="description"
          label={t('report.description')}
          hint={t('report.descriptionHint')}
          error={textOf('description')}
        >
          {(field) => <textarea rows={5} {...field} {...register('description')} />}
        </Field>
        <Suspense>
          <PhotoPicker photos={photos} />
        </Suspense>
        <Field id="category" label={t('report.category')} error={textOf('category')}>
          {(field) => (
            <select {...field} {...register('category')}>
              <option value="">{t('report.noCategory')}</option>
              {categories.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>

        <Question
          id="sensitive"
          title={t('report.sensitive')}
          hint={t('report.sensitiveHint')}
          error={textOf('sensitive')}
        >
          <div className={styles.chips}>
            {(['no', 'yes'] as const).map((answer) => (
              <label key={answer} className={styles.chip}>
                <input type="radio" value={answer} {...register('sensitive')} />
                {t(`report.sensitiveAnswer.${answer}`)}
              </label>
            ))}
          </div>
        </Question>
        <Suspense>
          <PublicPreview title={typed.title} description={typed.description} sensitive={typed.sensitive} />
        </Suspense>

        <Field id="email" label={t('public.emailOptional')} hint={t('report.emailHint')} error={textOf('email')}>
          {(field) => (
            <input type="email" inputMode="email" autoComplete="email" {...field} {...register('email')} />
          )}
        </Field>
        <div className={styles.trap} aria-hidden="true">
          <label>
            Website
            <input tabIndex={-1} autoComplete="off" {...register('website')} />
          </label>
        </div>
        <div className={styles.actions}>
          <Button type="submit" look="primary" large disabled={isSending || isWaiting}>
            {t(isWaiting ? 'report.waiting' : isSending ? 'report.sending' : 'report.send')}
          </Button>
          {isPhotoInTheWay && (
            <Button
              large
              onClick={() => {
                photos.leaveBehind()
                if (!isWaiting) void submit()
              }}
            >
              {t('report.photo.leaveBehind')}
            </Button>
          )}
          <p className={styles.soft}>{t('report.keptHint')}</p>
        </div>
      </form>
    </>
  )
}

interface QuestionProps {
  id: string
  title: string
  hint: string
  error: string | undefined
  children: ReactNode
}

/** A question with more than one input to answer it. */
function Question({ id, title, hint, error, children }: QuestionProps) {
  return (
    <fieldset id={id} className={styles.question} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{title}</legend>
      <p id={`${id}-hint`} className={styles.soft}>
        {hint}
      </p>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {children}
    </fieldset>
  )
}
