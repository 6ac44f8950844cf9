/** Photos and files put into the chat; several photos at once are an album, as LINE tells of one. */
export async function sendFiles(post, office, person, files) {
  const photos = files.filter(({ type }) => type.startsWith('image/'))
  const id = String(Date.now())
  for (const file of files) {
    const index = photos.indexOf(file) + 1
    const isPhoto = index > 0
    await post('/media', {
      office,
      person,
      type: isPhoto ? 'image' : 'file',
      contentType: file.type,
      fileName: file.name,
      base64: await base64Of(file),
      ...(isPhoto && photos.length > 1 && { imageSet: { id, index, total: photos.length } }),
    })
  }
}

async function base64Of(file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
