import { fileSize } from '#lib/i18n/format.ts'
import { type Translate, template } from '#lib/i18n/translator.ts'

/** Words of an ActionForm, made on the server so that no dictionary goes to the browser. */
export function formText(t: Translate) {
  return {
    errorTitle: t('common.errorTitle'),
    sending: t('common.sending'),
    unreached: t('common.unreached'),
    optional: t('common.optional'),
  }
}

export function textAreaText(t: Translate) {
  return {
    remaining: template(t, 'common.remaining', 'count'),
    tooLong: template(t, 'common.tooLong', 'count'),
  }
}

export function passwordText(t: Translate) {
  return { show: t('common.show'), hide: t('common.hide') }
}

export function comboboxText(t: Translate) {
  return {
    choose: t('common.choose'),
    placeholder: t('common.typeToSearch'),
    noMatch: t('common.noMatch'),
    open: t('common.open'),
    moreOptions: template(t, 'common.moreOptions', 'count'),
  }
}

/** Words of an UploadField whose files may have `maxSize` bytes and number `maxCount`. */
export function uploadText(t: Translate, maxSize: number, maxCount: number) {
  return {
    choose: t('common.chooseFile'),
    drop: t('common.fileDrop'),
    done: t('common.fileDone'),
    failed: t('common.fileFailed'),
    waiting: t('common.filesWaiting'),
    unsent: t('common.filesUnsent'),
    tooLarge: t('common.fileTooLarge', { size: fileSize(maxSize) }),
    tooMany: t('common.fileTooMany', { count: maxCount }),
    remove: t('common.remove'),
    retry: t('common.retry'),
  }
}

export type UploadText = ReturnType<typeof uploadText>

export function filterText(t: Translate) {
  return {
    apply: t('common.apply'),
    reset: t('common.reset'),
    more: t('common.moreFilters'),
    label: t('common.search'),
  }
}

export function pagerText(t: Translate) {
  return { label: t('common.pages'), previous: t('common.previous'), next: t('common.next') }
}
