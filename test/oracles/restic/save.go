// Saves every set as snapshots of restic repositories, one repository for each policy, one tag for each set.
// Built inside restic's own module, because its packages are internal. Arguments: file of sets, folder of repositories.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/restic/restic/internal/backend/local"
	"github.com/restic/restic/internal/repository"
	"github.com/restic/restic/internal/restic"
)

type set struct {
	Zone  string  `json:"zone"`
	Times []int64 `json:"times"`
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func open(ctx context.Context, folder string) *repository.Repository {
	config := local.NewConfig()
	config.Path = folder
	backend, err := local.Create(ctx, config)
	check(err)
	repo, err := repository.New(backend, repository.Options{})
	check(err)
	check(repo.Init(ctx, 2, "oracle", nil))
	return repo
}

func main() {
	ctx := context.Background()
	text, err := os.ReadFile(os.Args[1])
	check(err)
	var policies [][]set
	check(json.Unmarshal(text, &policies))
	for number, sets := range policies {
		repo := open(ctx, filepath.Join(os.Args[2], fmt.Sprintf("%d", number)))
		for index, one := range sets {
			zone, err := time.LoadLocation(one.Zone)
			check(err)
			for _, seconds := range one.Times {
				tags := []string{fmt.Sprintf("set-%d", index)}
				snapshot, err := restic.NewSnapshot([]string{"/data"}, tags, "oracle", time.Unix(seconds, 0).In(zone))
				check(err)
				_, err = restic.SaveSnapshot(ctx, repo, snapshot)
				check(err)
			}
		}
	}
}
