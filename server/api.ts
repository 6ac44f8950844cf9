import type { createApp } from './app.ts'

/** The whole API as a type: all that a screen knows of the server. */
export type Api = ReturnType<typeof createApp>
