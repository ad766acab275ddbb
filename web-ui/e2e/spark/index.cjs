// The client's own two parsers of XML can't be installed any more: one was never in a registry, the other compiles against
// an engine of long ago. This reads XML the same way for both: by the Spark convention, and as plain nested objects.
const { XMLParser, XMLValidator } = require('fast-xml-parser')

const ordered = new XMLParser({ preserveOrder: true, ignoreDeclaration: true, parseTagValue: false, trimValues: false })
const nested = new XMLParser({ ignoreDeclaration: true, parseTagValue: false })

function checked(xml) {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(`not well-formed: ${valid.err.msg} at line ${valid.err.line}`)
  return xml
}

/** An element that holds elements of one name alone is a list of them. */
function spark(content) {
  const elements = content.filter((node) => !('#text' in node)).map((node) => Object.entries(node)[0])
  if (elements.length === 0) return content.map((node) => node['#text']).join('') || null
  return new Set(elements.map(([name]) => name)).size === 1
    ? elements.map(([, inside]) => spark(inside))
    : Object.fromEntries(elements.map(([name, inside]) => [name, spark(inside)]))
}

exports.parseXml = (xml) => spark(Object.values(ordered.parse(checked(xml))[0])[0])
exports.toJson = (xml) => nested.parse(checked(xml))
