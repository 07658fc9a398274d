import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages'
import { attachmentBody, type IntentGiven, MEDIA_TYPE, type Merge, type Subject } from './attachments'

/** The message that stands before Cucumber's first: what the run sets out to do. */
export function intentMessage(intent: IntentGiven): Envelope {
  return message(attachmentBody({ kind: 'intent', ...intent }))
}

/** The message that stands before those of runs that were merged. */
export function mergeMessage(merge: Merge): Envelope {
  return message(attachmentBody({ kind: 'merge', ...merge }))
}

/** The messages of one of Cucumber's runs, which begins by saying what it judges. */
export function withSubject(subject: Subject, envelope: Envelope): readonly Envelope[] {
  const { testRunStarted } = envelope
  if (!testRunStarted) return [envelope]
  const ofRun = testRunStarted.id === undefined ? {} : { testRunStartedId: testRunStarted.id }
  return [envelope, message(attachmentBody({ kind: 'subject', subject }), ofRun)]
}

function message(body: string, ofRun: { readonly testRunStartedId?: string } = {}): Envelope {
  return { attachment: { body, mediaType: MEDIA_TYPE, contentEncoding: AttachmentContentEncoding.IDENTITY, ...ofRun } }
}
