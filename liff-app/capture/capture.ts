import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import type { Quad } from './quad.ts'
export type Opened = {
  id: string
  width: number
  height: number
  preview: Blob
  paper: Quad | undefined
  doubts: PhotoDoubt[]
  fingerprint: string
  sourceBytes: number
  from: 'photo' | 'pdf'
}
export class CaptureProblem extends Error {
  readonly code: import('@phrom/shared/problem.ts').ProblemCode
  constructor(code: import('@phrom/shared/problem.ts').ProblemCode) {
    super(code)
    this.code = code
  }
}
export type Box = { x: number; y: number; width: number; height: number }
export type Mark = { th: string; en: string }
export type Edits = { paper: Quad | undefined; turns: 0 | 1 | 2 | 3; covers: Box[]; mark: Mark }
export declare function openFile(file: File, room: number): Promise<Opened[]>
export declare function finish(id: string, edits: Edits): Promise<Blob>
export declare function preview(id: string, edits: Omit<Edits, 'mark'>): Promise<Blob>
export declare function close(id: string): void
