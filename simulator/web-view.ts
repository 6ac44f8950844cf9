import { createHash } from 'node:crypto'
import { scannerPath } from './scan.ts'
import { pickerPath } from './share.ts'

/**
 * What LINE's web view puts into every page: its user agent, the bridge `_liff` (it closes the window, and opens the phone's browser),
 * and the title in its own bar. It also stops the page from leaving for `line://picker` and `liff://subwindow`, and shows LINE's list of friends or its scanner over it
 * (where the browser has the Navigation API). The app is told nothing else; it runs the real SDK.
 */
const shim = `Object.defineProperty(navigator,'userAgent',{value:navigator.userAgent+' Line/15.20.0 LIFF'});
window._liff={features:['x'],postMessage:function(type,token,id,data){if(type==='closeWindow')parent.postMessage({line:'close'},'*');
if(type==='openWindow')window.open(JSON.parse(data).url,'_blank','noopener')}};
addEventListener('message',function(e){if(e.origin===location.origin&&e.data&&(e.data.line==='picked'||e.data.line==='scanned'))document.getElementById('line-picker').remove()});
var show=function(src){var f=document.createElement('iframe');f.id='line-picker';f.title='LINE';
f.style.cssText='position:fixed;inset:0;width:100%;height:100%;border:0;background:#fff;z-index:9999';f.src=src;document.body.append(f)};
window.navigation&&navigation.addEventListener('navigate',function(e){var to=e.destination.url,q=new URLSearchParams(to.split('?')[1]);
if(to.indexOf('liff://subwindow?')===0){e.preventDefault();show('/__line/liff${scannerPath}?'+new URLSearchParams({msit:q.get('msit')}))}
if(to.indexOf('line://picker?')!==0)return;e.preventDefault();var d=new URLSearchParams({data:q.get('data')});q.delete('data');
show('/__line/access${pickerPath}?'+q+'#'+d)});
addEventListener('DOMContentLoaded',function(){var tell=function(){parent.postMessage({line:'title',title:document.title},'*')};
new MutationObserver(tell).observe(document.head,{childList:true,subtree:true,characterData:true});tell()})`
const shimHash = createHash('sha256').update(shim).digest('base64')

const hopByHop = [
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'transfer-encoding',
]

/** Passes a request of a person's phone on to the server, and its answer back, as the web view (or an outer browser) sees it. */
export async function passOn(
  request: Request,
  appOrigin: string,
  deskOrigin: string,
  inClient: boolean,
): Promise<Response> {
  const address = new URL(request.url)
  const headers = new Headers(request.headers)
  for (const name of ['connection', 'host', 'content-length']) headers.delete(name)
  headers.set('accept-encoding', 'identity')
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  let answer: Response
  try {
    answer = await fetch(`${appOrigin}${address.pathname}${address.search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(hasBody && { body: request.body, duplex: 'half' }),
    } as RequestInit)
  } catch {
    return new Response('the server does not answer', { status: 502 })
  }
  const out = new Headers(answer.headers)
  for (const name of hopByHop) out.delete(name)
  if (!out.get('content-type')?.startsWith('text/html') || !inClient) {
    return new Response(answer.body, { status: answer.status, headers: out })
  }
  const policy = out.get('content-security-policy') ?? ''
  out.set(
    'content-security-policy',
    policy
      .replace("script-src 'self'", `script-src 'self' 'sha256-${shimHash}'`)
      .replace("frame-ancestors 'none'", `frame-src 'self'; frame-ancestors ${deskOrigin}`),
  )
  const page = (await answer.text()).replace('<head>', () => `<head><script>${shim}</script>`)
  return new Response(page, { status: answer.status, headers: out })
}
