import type { TextKey } from '@/i18n/texts'

/** What each kind of mail is called; the server may know kinds that this page does not. */
const kinds: Record<string, TextKey> = {
  assigned: 'mails.kind.assigned',
  audit_head: 'mails.kind.audit_head',
  confirm_address: 'mails.kind.confirm_address',
  daily_digest: 'mails.kind.daily_digest',
  invitation: 'mails.kind.invitation',
  mentioned: 'mails.kind.mentioned',
  new_report: 'mails.kind.new_report',
  overdue: 'mails.kind.overdue',
  public_comment: 'mails.kind.public_comment',
  report_received: 'mails.kind.report_received',
  reporter_answered: 'mails.kind.reporter_answered',
  sensitive_desk_news: 'mails.kind.sensitive_desk_news',
  sensitive_news: 'mails.kind.sensitive_news',
  sign_in_link: 'mails.kind.sign_in_link',
  status_changed: 'mails.kind.status_changed',
}

export const kindKey = (kind: string): TextKey => kinds[kind] ?? 'mails.kind.other'
