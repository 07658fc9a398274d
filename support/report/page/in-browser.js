// Runs in the reader's browser. Without it the page reads the same; only files stay closed.
;(() => {
  const KEPT = 'vethlab-language'
  const choices = [...document.querySelectorAll('input[name="language"]')]

  function speak(language) {
    for (const choice of choices) choice.checked = choice.value === language
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  }

  /** A page from the disk may have no storage. */
  function remembered() {
    try {
      return localStorage.getItem(KEPT)
    } catch {
      return null
    }
  }

  function remember(language) {
    try {
      localStorage.setItem(KEPT, language)
    } catch {
      // then it is asked again next time
    }
  }

  function firstLanguage() {
    const asked = new URLSearchParams(location.search).get('lang')
    const wanted = asked ?? remembered() ?? navigator.language
    return /^zh/i.test(wanted) ? 'zh' : 'en'
  }

  for (const choice of choices) {
    choice.addEventListener('change', () => {
      speak(choice.value)
      remember(choice.value)
    })
  }
  speak(firstLanguage())

  /** Makes what a script has put into the page work as the rest does. */
  function wire(root) {
    for (const button of root.querySelectorAll('.copyable .copy')) {
      button.hidden = false
      button.addEventListener('click', () => copy(button))
    }
    for (const file of root.querySelectorAll('details.file')) {
      file.addEventListener('toggle', () => show(file), { once: true })
    }
  }

  async function copy(button) {
    const code = button.closest('.copyable').querySelector('code')
    const written = await navigator.clipboard?.writeText(code.textContent).then(
      () => true,
      () => false,
    )
    // without leave to write, at least select
    if (!written) return getSelection().selectAllChildren(code)
    button.classList.add('copied')
    setTimeout(() => button.classList.remove('copied'), 1500)
  }

  /** What was compressed with gzip and written in base64. */
  function unpack(text) {
    const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Response(stream).blob()
  }

  async function show(file) {
    const content = await unpack(file.querySelector('script').textContent)
    const { name, type, text } = file.dataset
    const save = file.querySelector('.save')
    save.hidden = false
    save.addEventListener('click', () => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([content], { type }))
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    })
    if (text !== 'true') return
    const shown = document.createElement('pre')
    shown.className = 'code'
    shown.tabIndex = 0
    shown.textContent = plain(await content.text())
    file.append(shown)
  }

  /** What no font has a shape for, as an escape. */
  function plain(text) {
    const escaped = (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
    return text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\t\n]/gu, escaped)
  }

  /** What a link leads to may lie in something closed. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    const within = target.querySelector(':scope > details')
    if (within) within.open = true
    for (let place = target; place; place = place.parentElement) if (place.localName === 'details') place.open = true
    target.scrollIntoView()
  }

  // on a phone a table of contents would fill screens
  const contents = document.querySelector('#contents > details')
  if (contents && innerWidth < 1120) contents.open = false

  wire(document)
  globalThis.vethlab = { wire, unpack }

  addEventListener('hashchange', reveal)
  if (location.hash) reveal()
})()
