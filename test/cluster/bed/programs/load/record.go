package main

import (
	"bufio"
	"fmt"
	"sort"
	"strconv"
	"sync"
	"time"
)

// hit is one request: sent at, answered took later.
type hit struct {
	at, took time.Duration
	status   int
	version  string
	pod      string
	problem  string // why it failed; empty = it did not
	repeated bool
}

type tally struct {
	Count   int     `json:"count"`
	Failed  int     `json:"failed"`
	Share   float64 `json:"share"`
	FirstMS float64 `json:"firstMs"`
	LastMS  float64 `json:"lastMs"`
}

type windowed struct {
	FromMS   float64        `json:"fromMs"`
	Count    int            `json:"count"`
	Failed   int            `json:"failed"`
	Versions map[string]int `json:"versions"`
}

type failure struct {
	AtMS    float64 `json:"atMs"`
	Status  int     `json:"status"`
	Version string  `json:"version"`
	Problem string  `json:"problem"`
}

type report struct {
	Final     bool               `json:"final"`
	StartedMS float64            `json:"startedMs"` // since 1970
	Seconds   float64            `json:"seconds"`
	Requests  int                `json:"requests"`
	Failed    int                `json:"failed"`
	Repeated  int                `json:"repeated"`
	MaxLateMS float64            `json:"maxLateMs"`
	Statuses  map[string]int     `json:"statuses"`
	Versions  map[string]*tally  `json:"versions"`
	Pods      map[string]int     `json:"pods"`
	Took      map[string]float64 `json:"tookMs"`
	Failures  []failure          `json:"failures"` // the first hundred
	Windows   []windowed         `json:"windows"`
}

const failuresKept = 100

// record counts hits. The time of a hit is when its answer came: what people see is when versions begin and end.
type record struct {
	start  time.Time
	window time.Duration
	lines  *bufio.Writer
	mu     sync.Mutex
	sum    report
	took   []float64
	by     map[int]*windowed
}

func newRecord(window time.Duration, lines *bufio.Writer) *record {
	now := time.Now()
	return &record{start: now, window: window, lines: lines, by: map[int]*windowed{}, sum: report{
		StartedMS: float64(now.UnixMicro()) / 1000, Statuses: map[string]int{}, Versions: map[string]*tally{}, Pods: map[string]int{},
		Failures: []failure{}}}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func (r *record) late(by time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.sum.MaxLateMS = max(r.sum.MaxLateMS, ms(by))
}

func (r *record) add(h hit) {
	r.mu.Lock()
	defer r.mu.Unlock()
	ended := h.at + h.took
	r.sum.Requests++
	r.sum.Statuses[strconv.Itoa(h.status)]++
	t := r.sum.Versions[h.version]
	if t == nil {
		t = &tally{FirstMS: ms(ended)}
		r.sum.Versions[h.version] = t
	}
	t.Count++
	t.FirstMS, t.LastMS = min(t.FirstMS, ms(ended)), max(t.LastMS, ms(ended))
	if h.pod != "" {
		r.sum.Pods[h.pod]++
	}
	if h.repeated {
		r.sum.Repeated++
	}
	n := int(ended / r.window)
	w := r.by[n]
	if w == nil {
		w = &windowed{FromMS: ms(time.Duration(n) * r.window), Versions: map[string]int{}}
		r.by[n] = w
	}
	w.Count++
	w.Versions[h.version]++
	if h.problem != "" {
		r.sum.Failed++
		t.Failed++
		w.Failed++
		if len(r.sum.Failures) < failuresKept {
			r.sum.Failures = append(r.sum.Failures, failure{ms(h.at), h.status, h.version, h.problem})
		}
	}
	r.took = append(r.took, ms(h.took))
	if r.lines != nil {
		fmt.Fprintf(r.lines, "%.3f %.3f %d %s\n", ms(h.at), ms(h.took), h.status, h.version)
	}
}

func (r *record) report() report {
	r.mu.Lock()
	defer r.mu.Unlock()
	out := r.sum
	out.Seconds = time.Since(r.start).Seconds()
	out.Versions = map[string]*tally{}
	for version, t := range r.sum.Versions {
		copied := *t
		copied.Share = float64(t.Count) / float64(r.sum.Requests)
		out.Versions[version] = &copied
	}
	sorted := append([]float64(nil), r.took...)
	sort.Float64s(sorted)
	out.Took = map[string]float64{}
	if n := len(sorted); n > 0 {
		out.Took = map[string]float64{"p50": sorted[n/2], "p90": sorted[n*90/100], "p99": sorted[n*99/100], "max": sorted[n-1]}
	}
	out.Windows = []windowed{}
	for _, w := range r.by {
		out.Windows = append(out.Windows, *w)
	}
	sort.Slice(out.Windows, func(a, b int) bool { return out.Windows[a].FromMS < out.Windows[b].FromMS })
	return out
}
