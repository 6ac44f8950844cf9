/**
 * What a phone may doubt about a photo of a paper, as advice: nothing here stops anybody. `screen` is a photo of another screen;
 * `same` is a picture that was doubted before and is chosen again.
 */
export const photoDoubts = [
  'dark',
  'glare',
  'blurred',
  'cut-off',
  'small',
  'empty',
  'screen',
  'same',
] as const
export type PhotoDoubt = (typeof photoDoubts)[number]
