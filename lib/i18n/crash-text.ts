/** The few words of the crash pages, kept apart so that the browser is not sent a dictionary. */
export const CRASH_TEXT = {
  'zh-CN': {
    title: '这个页面没能打开',
    body: '你已保存的内容不受影响。请检查网络后重试。',
    retry: '重试',
    home: '回到首页',
    reference: '如果还是不行，把这个编号告诉系统管理员：',
  },
  en: {
    title: 'This page could not be opened',
    body: 'What you saved is safe. Please check the network and try again.',
    retry: 'Try again',
    home: 'Go to the start page',
    reference: 'If it fails again, quote this number to the system administrator:',
  },
} as const
