import type { ComplaintThread } from '@phrom/shared/complaint-views.ts'

type Call = (options: {
  headers: Record<string, string>
}) => Promise<Response & { json(): Promise<ComplaintThread | null> }>

/** Does something with a complaint, and says it; what somebody else did meanwhile is shown first, and what was typed stays. */
export type Act = (call: Call, said: string, key?: string) => Promise<boolean>
