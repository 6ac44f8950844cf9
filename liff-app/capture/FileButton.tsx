import { Icon } from '../parts/Icon.tsx'

/** A button that opens the camera, or the pictures and files of the phone. */
export function FileButton({
  text,
  icon,
  accept,
  camera,
  main,
  take,
  opens,
  cancelled,
}: {
  text: string
  icon: 'camera' | 'plus' | 'file-up'
  accept: string
  camera?: boolean
  main?: boolean
  take: (file: File) => void
  /** Before it is left for the camera. */
  opens?: () => void
  /** It came back without a picture. */
  cancelled?: () => void
}) {
  return (
    <span class={`btn file ${main ? 'main' : 'side'}`}>
      <Icon name={icon} />
      <span aria-hidden="true">{text}</span>
      <input
        type="file"
        accept={accept}
        aria-label={text}
        onClick={opens}
        onCancel={cancelled}
        onChange={(event) => {
          const input = event.target as HTMLInputElement
          const file = input.files?.[0]
          // The same file may be chosen again.
          input.value = ''
          if (file) take(file)
        }}
        {...(camera && { capture: 'environment' })}
      />
    </span>
  )
}
