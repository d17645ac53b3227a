import { Section } from '#components/ui/section.tsx'
import type { EventDto, EvidenceDto, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { EvidenceGallery } from './evidence-gallery.tsx'
import { IssueRecord } from './issue-record.tsx'

type Props = {
  issue: IssueDetail
  events: readonly EventDto[]
  files: readonly EvidenceDto[]
  speech: Speech
}

/** What happened to an issue, the record and the files, which end its page. */
export function Happened({ issue, events, files, speech }: Props) {
  const { t } = speech
  return (
    <>
      <Section
        title={t('issueDetail.record')}
        aside={t('issueDetail.recordCount', { count: events.length })}
      >
        <IssueRecord events={events} files={files} issue={issue} speech={speech} />
      </Section>
      <Section
        title={t('issueDetail.files')}
        aside={files.length > 0 ? t('issueDetail.fileCount', { count: files.length }) : undefined}
      >
        <EvidenceGallery files={files} events={events} issue={issue} speech={speech} />
      </Section>
    </>
  )
}
