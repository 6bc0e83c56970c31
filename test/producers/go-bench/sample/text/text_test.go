package text

import (
	"strings"
	"testing"
)

var sink int

func BenchmarkCount(b *testing.B) {
	text := strings.Repeat("towpath ", 100)
	for i := 0; i < b.N; i++ {
		sink = strings.Count(text, "path")
	}
}
