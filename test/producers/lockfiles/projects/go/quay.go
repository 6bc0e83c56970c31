package quay

import (
	_ "example.com/local"
	_ "github.com/BurntSushi/toml"
	_ "github.com/google/uuid"
	_ "github.com/pkg/errors"
	_ "gopkg.in/yaml.v3"
)
