package sample

import (
	"fmt"
	"strings"
	"testing"
)

var sink string

func BenchmarkJoin(b *testing.B) {
	words := strings.Split(strings.Repeat("word ", 50), " ")
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		sink = strings.Join(words, ",")
	}
}

func BenchmarkRepeat(b *testing.B) {
	for _, size := range []int{8, 4096} {
		b.Run(fmt.Sprintf("size=%d", size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for i := 0; i < b.N; i++ {
				sink = strings.Repeat("x", size)
			}
			b.ReportMetric(float64(size)/2, "half-size")
			b.ReportMetric(1234.5, "p95-ns")
			b.ReportMetric(0.25, "hits/op")
		})
	}
}

func TestJoin(t *testing.T) {
	if strings.Join([]string{"a", "b"}, ",") != "a,b" {
		t.Fatal("join")
	}
}
