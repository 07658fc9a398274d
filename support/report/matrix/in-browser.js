// Opens rows, filters them, and keeps the address in step. Follows the page's own script.
;(() => {
  const form = document.getElementById('filters')
  const rows = [...document.querySelectorAll('tr[data-words]')]
  const openers = [...document.querySelectorAll('.matrix th > button')]
  const groups = [...document.querySelectorAll('.topic tbody')]
  const topics = [...document.querySelectorAll('.topic')]
  const texts = new Map()
  let packed
  /** The language that the cells are in. */
  let spoken = 'en'

  /** What a row is found by, put together when something is searched for the first time. */
  function textOf(row) {
    if (!texts.has(row)) texts.set(row, `${row.firstElementChild.textContent} ${row.dataset.find}`.toLowerCase())
    return texts.get(row)
  }

  /** Whether a row is one of those that were asked for. */
  function judge() {
    const { find = '', topic, word, differs, changed } = Object.fromEntries(new FormData(form))
    const asked = find.toLowerCase().split(/\s+/).filter(Boolean)
    const wants = [
      topic && ((row) => row.closest('.topic').dataset.topic === topic),
      word && ((row) => row.dataset.words.split(' ').includes(word)),
      differs && ((row) => row.dataset.marks.includes('differs')),
      changed && ((row) => row.dataset.marks.includes('changed')),
      (row) => asked.every((part) => textOf(row).includes(part)),
    ].filter(Boolean)
    return (row) => wants.every((want) => want(row))
  }

  function filter() {
    const fits = judge()
    let count = 0
    for (const row of rows) {
      const isShown = fits(row)
      show(row, isShown)
      if (isShown) count += 1
    }
    for (const group of groups) group.hidden = !group.querySelector('tr[data-words]:not([hidden])')
    for (const section of topics) section.hidden = !section.querySelector('tbody:not([hidden])')
    for (const place of form.querySelectorAll('.count')) place.textContent = count
    document.querySelector('.nothing').hidden = count > 0
  }

  function show(row, isShown) {
    row.hidden = !isShown
    const detail = detailOf(row)
    if (detail) detail.hidden = !isShown || !isOpen(row)
  }

  function opener(row) {
    return row.querySelector('th > button')
  }

  function isOpen(row) {
    return opener(row).ariaExpanded === 'true'
  }

  function detailOf(row) {
    const next = row.nextElementSibling
    return next?.classList.contains('detail') ? next : undefined
  }

  async function open(row) {
    opener(row).ariaExpanded = 'true'
    const there = detailOf(row)
    if (there) {
      there.hidden = false
      return
    }
    packed ??= JSON.parse(document.getElementById('details').textContent)
    const markup = await vethlab.unpack(packed[row.id]).then((content) => content.text())
    const detail = document.createElement('tr')
    detail.className = 'detail'
    const cell = detail.appendChild(document.createElement('td'))
    cell.colSpan = row.cells.length
    const box = cell.appendChild(document.createElement('div'))
    box.id = `${row.id}-detail`
    box.innerHTML = markup
    vethlab.wire(box)
    opener(row).setAttribute('aria-controls', box.id)
    row.after(detail)
  }

  function close(row) {
    opener(row).ariaExpanded = 'false'
    const detail = detailOf(row)
    if (detail) detail.hidden = true
  }

  /** A link to the row in the address bar, where the browser lets a page from the disk change it. */
  function address(text) {
    try {
      history.replaceState(null, '', text)
    } catch {
      // then the link in the opened row will do
    }
  }

  function toggle(row) {
    if (isOpen(row)) return close(row)
    address(`#${row.id}`)
    return open(row)
  }

  async function follow() {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!row?.matches('.matrix tbody > tr') || row.classList.contains('detail')) return
    if (row.hidden) {
      form.reset()
      filter()
    }
    await open(row)
    opener(row).focus({ preventScroll: true })
    row.scrollIntoView()
    // what was not shown before had a guessed height
    requestAnimationFrame(() => row.scrollIntoView())
  }

  const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }

  function onKey(event) {
    const button = event.target
    if (!openers.includes(button) || event.ctrlKey || event.metaKey || event.altKey) return
    const row = button.closest('tr')
    if (event.key === 'Escape' && isOpen(row)) close(row)
    const step = STEPS[event.key]
    if (step === undefined) return
    const shown = openers.filter((each) => !each.closest('[hidden]'))
    const wanted = Math.min(shown.length - 1, Math.max(0, shown.indexOf(button) + step))
    shown[wanted]?.focus()
    event.preventDefault()
  }

  function speak() {
    const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
    for (const option of form.querySelectorAll('option')) option.textContent = option.dataset[language]
    if (language === spoken) return
    spoken = language
    const chinese = JSON.parse(document.getElementById('words').textContent)
    for (const [english, word] of Object.entries(chinese)) {
      const cells = document.querySelectorAll(`.matrix td.${english.replaceAll(' ', '-')}`)
      for (const cell of cells) cell.firstChild.data = language === 'zh' ? word : english
    }
  }

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('.matrix th > button')
    if (button) void toggle(button.closest('tr'))
  })
  document.addEventListener('keydown', onKey)
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
  for (const choice of document.querySelectorAll('input[name="language"]')) choice.addEventListener('change', speak)
  addEventListener('hashchange', follow)
  form.hidden = false
  speak()
  // what a reloaded page still has in its fields
  if (new FormData(form).values().some(Boolean)) filter()
  if (location.hash) void follow()
})()
