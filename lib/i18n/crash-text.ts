/** The few words of the crash pages, kept apart so that the browser is not sent a dictionary. */
export const CRASH_TEXT = {
  'zh-CN': {
    title: '这个页面没能打开',
    body: '你已保存的内容不受影响。请重试；如果还是不行，把下面的编号告诉经办人。',
    retry: '重试',
    home: '回到首页',
    reference: '编号',
  },
  en: {
    title: 'This page could not be opened',
    body: 'What you saved is safe. Please try again; if it fails again, quote the number below.',
    retry: 'Try again',
    home: 'Go to the start page',
    reference: 'Number',
  },
} as const
