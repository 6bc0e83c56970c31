module example.com/Harbour/quay

go 1.21

require (
	github.com/BurntSushi/toml v1.3.2
	github.com/google/uuid v1.6.0
	github.com/pkg/errors v0.9.1
	gopkg.in/yaml.v3 v3.0.1
)

require example.com/local v0.0.0

replace github.com/pkg/errors => github.com/pkg/errors v0.9.0

replace example.com/local => ./local
