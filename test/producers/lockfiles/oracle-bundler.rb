# Prints the gems and edges of Gemfile.lock as Bundler itself reads it.
require 'bundler'
require 'json'

lock = Bundler::LockfileParser.new(File.read(ARGV.fetch(0)))
specs = lock.specs
edges = specs.flat_map { |spec| spec.dependencies.map { |to| "#{spec.name} > #{to.name}" } }
puts JSON.pretty_generate(
  components: specs.map { |spec| "#{spec.name}@#{spec.version}#{spec.platform.to_s == 'ruby' ? '' : " #{spec.platform}"}" }.sort,
  edges: edges.uniq.sort,
  direct: lock.dependencies.keys.sort
)
