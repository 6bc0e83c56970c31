/** GitHub-flavoured Markdown as GitHub would show it; HTML in it survives only where raw-html.ts allows it. */
import {micromark, type Options} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {Html} from './html.ts'
import {sanitiser} from './raw-html.ts'

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number]

/** Every piece of HTML is buffered, and what leaves the buffer has been cleaned. */
const cleaning = (clean: (raw: string) => string): HtmlExtension => ({
  enter: {
    htmlFlow() {
      this.lineEndingIfNeeded()
      this.buffer()
      this.setData('ignoreEncode', true)
    },
    htmlText() {
      this.buffer()
      this.setData('ignoreEncode', true)
    }
  },
  exit: {
    htmlFlow() {
      this.setData('ignoreEncode')
      this.raw(clean(this.resume()))
    },
    htmlText() {
      this.setData('ignoreEncode')
      this.raw(clean(this.resume()))
    }
  }
})

/** A picture would need the network, which the page does not have: it stays a link to itself. */
const withoutImages = {disable: {null: ['labelStartImage']}}

/** HTML for one document; safe to place in any block that the page itself does not fold. */
export const renderMarkdown = (markdown: string): Html => {
  const {clean, close} = sanitiser()
  const rendered = micromark(markdown, {
    extensions: [gfm(), withoutImages],
    htmlExtensions: [gfmHtml(), cleaning(clean)]
  })
  return new Html(`${rendered}${close()}`)
}
