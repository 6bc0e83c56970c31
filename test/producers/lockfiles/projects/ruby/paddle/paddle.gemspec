Gem::Specification.new do |s|
  s.name = 'paddle'
  s.version = '0.1.0'
  s.summary = 'paddle'
  s.authors = ['harbour']
  s.add_dependency 'rope', '>= 1'
end
