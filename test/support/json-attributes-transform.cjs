// The official workflow parser imports its schemas as JSON without the `type` attribute, which Node refuses.
module.exports = {
  process: source => ({code: source.replace(/(from ["'][^"']+\.json["'])(?! with)/g, "$1 with {type: 'json'}")})
}
