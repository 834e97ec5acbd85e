export function oneAtATime<T> (lock: string, what: string, work: () => Promise<T>): Promise<T>
