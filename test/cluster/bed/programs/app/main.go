// Command app is the HTTP server that the test bed deploys: it says its version, can be told to fail, to be slow, to
// become ready late or never, counts its answers for Prometheus, and drains when it is told to end.
//
// Environment: VERSION, PORT (8080), FAIL_RATE (0..1), LATENCY_MS, READY_AFTER_MS, NEVER_READY (any value), CRASH (any
// value: exits at the start), DRAIN_MS (answers that long after SIGTERM; -1 = exits at once, cutting what is under way).
// POST /knobs?fail_rate=0.2&latency_ms=50 changes one running pod.
package main

import (
	"context"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"sync/atomic"
	"syscall"
	"time"
)

var bounds = [...]float64{.001, .005, .01, .025, .05, .1, .25, .5, 1, 2.5}

var (
	version  = env("VERSION", "v0")
	host, _  = os.Hostname()
	failRate atomic.Uint64 // bits of a float64
	latency  atomic.Int64  // ms
	ready    atomic.Bool
	codes    [2]atomic.Int64 // 200, 500
	buckets  [len(bounds) + 1]atomic.Int64
	sumNanos atomic.Int64
)

func env(name, def string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return def
}

func number(text string) float64 {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		log.Fatalf("not a number: %q", text)
	}
	return v
}

func answer(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	if ms := latency.Load(); ms > 0 {
		time.Sleep(time.Duration(ms) * time.Millisecond)
	}
	code := http.StatusOK
	if f := math.Float64frombits(failRate.Load()); f > 0 && rand.Float64() < f {
		code = http.StatusInternalServerError
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Header().Set("X-Version", version)
	w.Header().Set("X-Pod", host)
	w.WriteHeader(code)
	fmt.Fprintf(w, "version=%s pod=%s code=%d\n", version, host, code)
	if code == http.StatusOK {
		codes[0].Add(1)
	} else {
		codes[1].Add(1)
	}
	took := time.Since(start)
	sumNanos.Add(int64(took))
	i := 0
	for i < len(bounds) && took.Seconds() > bounds[i] {
		i++
	}
	buckets[i].Add(1)
}

func metrics(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4")
	fmt.Fprintln(w, "# TYPE app_requests_total counter")
	fmt.Fprintf(w, "app_requests_total{version=%q,code=\"200\"} %d\n", version, codes[0].Load())
	fmt.Fprintf(w, "app_requests_total{version=%q,code=\"500\"} %d\n", version, codes[1].Load())
	fmt.Fprintln(w, "# TYPE app_request_seconds histogram")
	var n int64
	for i, b := range bounds {
		n += buckets[i].Load()
		fmt.Fprintf(w, "app_request_seconds_bucket{version=%q,le=\"%g\"} %d\n", version, b, n)
	}
	n += buckets[len(bounds)].Load()
	fmt.Fprintf(w, "app_request_seconds_bucket{version=%q,le=\"+Inf\"} %d\n", version, n)
	fmt.Fprintf(w, "app_request_seconds_sum{version=%q} %g\n", version, float64(sumNanos.Load())/1e9)
	fmt.Fprintf(w, "app_request_seconds_count{version=%q} %d\n", version, n)
}

func main() {
	if os.Getenv("CRASH") != "" {
		log.Fatal("crashing, as asked")
	}
	drain := time.Duration(number(env("DRAIN_MS", "0"))) * time.Millisecond
	failRate.Store(math.Float64bits(number(env("FAIL_RATE", "0"))))
	latency.Store(int64(number(env("LATENCY_MS", "0"))))
	if os.Getenv("NEVER_READY") == "" {
		time.AfterFunc(time.Duration(number(env("READY_AFTER_MS", "0")))*time.Millisecond, func() { ready.Store(true) })
	}
	http.HandleFunc("/", answer)
	http.HandleFunc("/metrics", metrics)
	http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	http.HandleFunc("/readyz", func(w http.ResponseWriter, _ *http.Request) {
		if !ready.Load() {
			http.Error(w, "not ready", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	})
	http.HandleFunc("POST /knobs", func(w http.ResponseWriter, r *http.Request) {
		if v := r.FormValue("fail_rate"); v != "" {
			failRate.Store(math.Float64bits(number(v)))
		}
		if v := r.FormValue("latency_ms"); v != "" {
			latency.Store(int64(number(v)))
		}
		fmt.Fprintln(w, "ok")
	})
	server := &http.Server{Addr: ":" + env("PORT", "8080")}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer cancel()
	drained := make(chan struct{})
	go func() {
		<-stop.Done()
		if drain < 0 {
			os.Exit(0)
		}
		ready.Store(false)
		time.Sleep(drain)
		_ = server.Shutdown(context.Background())
		close(drained)
	}()
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		log.Fatal(err)
	}
	<-drained
}
