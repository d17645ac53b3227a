export function withFileLock<T>(
  file: string,
  work: () => Promise<T> | T,
  onWait?: () => void,
): Promise<T>
