import type { PhotoDoubt } from '@phrom/shared/photo-doubts.ts'
import type { Gray } from './find-paper.ts'
import type { Quad } from './quad.ts'

export function judge(picture: Gray, _paper: Quad | undefined): PhotoDoubt[] {
  return picture.light.every((light) => light === picture.light[0]) ? ['empty'] : []
}
