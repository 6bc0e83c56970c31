// Command load is an open-loop load generator: requests leave at a fixed rate, whatever becomes of the earlier ones, so
// that a slow or dead server cannot hide by slowing its clients down. It counts who answered, what failed and when.
//
// It prints `started`, and ends after -duration, or on SIGINT or SIGTERM; it then waits for the answers still due and
// prints one line of JSON with `final`. SIGUSR1 prints such a line about the requests so far. With -log every request is written to a file as it ends, one
// per line: `at took status version`, milliseconds since the start and status 0 where no answer came.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptrace"
	"os"
	"os/signal"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

type options struct {
	url, host, header string
	rate              float64
	timeout           time.Duration
	fresh             bool
	inFlight          int64
}

type generator struct {
	options
	client  *http.Client
	record  *record
	waiting atomic.Int64
	due     sync.WaitGroup
}

func main() {
	var o options
	flag.StringVar(&o.url, "url", "", "where to")
	flag.StringVar(&o.host, "host", "", "Host header")
	flag.StringVar(&o.header, "header", "", "one more header, name=value")
	flag.Float64Var(&o.rate, "rate", 100, "requests per second")
	flag.DurationVar(&o.timeout, "timeout", 10*time.Second, "a request that takes longer has failed")
	flag.BoolVar(&o.fresh, "fresh", false, "a new connection for each request")
	flag.Int64Var(&o.inFlight, "in-flight", 5000, "so many waiting requests at most; one more has failed")
	duration := flag.Duration("duration", 0, "how long; 0 = until a signal")
	window := flag.Duration("window", time.Second, "length of the windows that are counted separately")
	logFile := flag.String("log", "", "file for one line per request")
	flag.Parse()
	if o.url == "" || o.rate <= 0 || *window <= 0 {
		log.Fatal("load: -url is needed, -rate and -window must be above 0")
	}
	var lines *bufio.Writer
	if *logFile != "" {
		file, err := os.Create(*logFile)
		if err != nil {
			log.Fatal(err)
		}
		defer file.Close()
		lines = bufio.NewWriter(file)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGINT, syscall.SIGTERM)
	show := make(chan os.Signal, 1)
	signal.Notify(show, syscall.SIGUSR1)
	g := newGenerator(o, newRecord(*window, lines))
	fmt.Println("started")
	g.run(*duration, stop, show)
	g.due.Wait()
	g.record.print(true)
	if lines != nil {
		if err := lines.Flush(); err != nil {
			log.Fatal(err)
		}
	}
}

func newGenerator(o options, r *record) *generator {
	dial := &net.Dialer{Timeout: o.timeout}
	transport := &http.Transport{MaxIdleConnsPerHost: 1024, DisableKeepAlives: o.fresh, DisableCompression: true, DialContext: dial.DialContext}
	client := &http.Client{Timeout: o.timeout, Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return &generator{options: o, client: client, record: r}
}

// run sends request i at start + i/rate; a late one is sent at once, and how late is part of the report.
func (g *generator) run(duration time.Duration, stop, show <-chan os.Signal) {
	start := g.record.start
	for i := 0; ; i++ {
		at := time.Duration(float64(i) / g.rate * float64(time.Second))
		if duration > 0 && at >= duration {
			return
		}
		timer := time.NewTimer(time.Until(start.Add(at)))
		for sent := false; !sent; {
			select {
			case <-stop:
				timer.Stop()
				return
			case <-show:
				g.record.print(false)
			case <-timer.C:
				sent = true
			}
		}
		g.record.late(time.Since(start) - at)
		if g.waiting.Add(1) > g.inFlight {
			g.waiting.Add(-1)
			g.record.add(hit{at: at, version: "none", problem: "too many requests wait for an answer"})
			continue
		}
		g.due.Go(func() {
			defer g.waiting.Add(-1)
			g.record.add(g.send(at))
		})
	}
}

// send makes one request. Go's client silently repeats a GET whose idle connection was closed under it: that is counted.
func (g *generator) send(at time.Duration) hit {
	h := hit{at: at, version: "none"}
	begun := time.Now()
	request, err := http.NewRequest(http.MethodGet, g.url, nil)
	if err != nil {
		log.Fatal(err)
	}
	if g.host != "" {
		request.Host = g.host
	}
	if name, value, ok := strings.Cut(g.header, "="); ok {
		request.Header.Set(name, value)
	}
	connections := 0
	trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { connections++ }}
	answer, err := g.client.Do(request.WithContext(httptrace.WithClientTrace(request.Context(), trace)))
	h.repeated = connections > 1
	if err != nil {
		h.problem = cause(err)
		h.took = time.Since(begun)
		return h
	}
	defer answer.Body.Close()
	h.status = answer.StatusCode
	if v := answer.Header.Get("X-Version"); v != "" {
		h.version = v
	}
	h.pod = answer.Header.Get("X-Pod")
	if _, err := io.Copy(io.Discard, answer.Body); err != nil {
		h.status, h.problem = 0, cause(err)
	} else if h.status >= 400 {
		h.problem = fmt.Sprint("status ", h.status)
	}
	h.took = time.Since(begun)
	return h
}

// cause is an error without the addresses that make each one different.
func cause(err error) string {
	if op := new(net.OpError); errors.As(err, &op) && op.Err != nil {
		return op.Op + ": " + op.Err.Error()
	}
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(inner) {
		err = inner
	}
	return err.Error()
}

func (r *record) print(final bool) {
	out := r.report()
	out.Final = final
	line, err := json.Marshal(out)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(line))
}
