// Applies the policy of every set with restic's own function and prints what it keeps, as `restic forget --json` would.
// Built inside restic's own module, because its packages are internal. Argument: file of sets.
package main

import (
	"encoding/json"
	"os"
	"time"

	"github.com/restic/restic/internal/restic"
)

type set struct {
	Zone   string `json:"zone"`
	Counts struct{ Last, Hourly, Daily, Weekly, Monthly, Yearly int }
	Times  []int64 `json:"times"`
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	var policies [][]set
	check(json.Unmarshal(text, &policies))
	groups := [][]map[string]interface{}{}
	for _, sets := range policies {
		group := []map[string]interface{}{}
		for _, one := range sets {
			zone, err := time.LoadLocation(one.Zone)
			check(err)
			list := restic.Snapshots{}
			for _, seconds := range one.Times {
				snapshot, err := restic.NewSnapshot([]string{"/data"}, nil, "oracle", time.Unix(seconds, 0).In(zone))
				check(err)
				list = append(list, snapshot)
			}
			c := one.Counts
			_, _, reasons := restic.ApplyPolicy(list, restic.ExpirePolicy{
				Last: c.Last, Hourly: c.Hourly, Daily: c.Daily, Weekly: c.Weekly, Monthly: c.Monthly, Yearly: c.Yearly,
			})
			group = append(group, map[string]interface{}{"reasons": reasons})
		}
		groups = append(groups, group)
	}
	check(json.NewEncoder(os.Stdout).Encode(groups))
}
