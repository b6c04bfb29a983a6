// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// gopeer EVENTS LIVE_PAUSE: net/http of Go, a goroutine for each stream as is the way there.
//
//	GET ...?pace=N   the events in the file EVENTS, one each N ms; with 0 one after the other at once,
//	                 and with &joined all in one piece that was ready before
//	GET /v1/live     the same events, one each LIVE_PAUSE ms, to all readers together
package main

import (
	"bytes"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"sync"
	"time"
)

// What is no event (comment, retry) goes with the one behind it.
func readSteps(file string) [][]byte {
	content, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	var steps [][]byte
	var before []byte
	for _, block := range bytes.SplitAfter(content, []byte("\n\n")) {
		before = append(before, block...)
		if bytes.HasPrefix(block, []byte("data:")) || bytes.Contains(block, []byte("\ndata:")) {
			steps = append(steps, before)
			before = nil
		}
	}
	return steps
}

type server struct {
	steps [][]byte
	whole []byte
	mutex sync.Mutex
	live  map[chan []byte]struct{}
}

func (s *server) paced(w http.ResponseWriter, r *http.Request, pause time.Duration) {
	flusher := w.(http.Flusher)
	w.Write(s.steps[0])
	flusher.Flush()
	ticker := time.NewTicker(pause)
	defer ticker.Stop()
	for _, step := range s.steps[1:] {
		select {
		case <-r.Context().Done():
			return
		case <-ticker.C:
			w.Write(step)
			flusher.Flush()
		}
	}
}

func (s *server) listenLive(w http.ResponseWriter, r *http.Request) {
	events := make(chan []byte, 4)
	s.mutex.Lock()
	s.live[events] = struct{}{}
	s.mutex.Unlock()
	defer func() {
		s.mutex.Lock()
		delete(s.live, events)
		s.mutex.Unlock()
	}()
	flusher := w.(http.Flusher)
	w.Write(s.steps[0])
	flusher.Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case event := <-events:
			w.Write(event)
			flusher.Flush()
		}
	}
}

func (s *server) tellLive(pause time.Duration) {
	for step := 1; ; step++ {
		time.Sleep(pause)
		s.mutex.Lock()
		for events := range s.live {
			select {
			case events <- s.steps[step%(len(s.steps)-1)]:
			default: // who is so far behind misses one
			}
		}
		s.mutex.Unlock()
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", "text/event-stream")
	header.Set("Cache-Control", "no-cache, no-transform")
	header.Set("X-Accel-Buffering", "no")
	header.Set("Connection", "close")
	pause, _ := strconv.Atoi(r.URL.Query().Get("pace"))
	switch {
	case r.URL.Path == "/v1/live":
		s.listenLive(w, r)
	case pause > 0:
		s.paced(w, r, time.Duration(pause)*time.Millisecond)
	case r.URL.Query().Has("joined"):
		w.Write(s.whole)
		w.(http.Flusher).Flush() // or it would have a length instead of chunks
	default:
		for _, step := range s.steps {
			w.Write(step)
			w.(http.Flusher).Flush()
		}
	}
}

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: gopeer EVENTS LIVE_PAUSE")
	}
	s := &server{steps: readSteps(os.Args[1]), live: map[chan []byte]struct{}{}}
	s.whole = bytes.Join(s.steps, nil)
	pause, _ := strconv.Atoi(os.Args[2])
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("listening on http://%s\n", listener.Addr())
	go s.tellLive(time.Duration(pause) * time.Millisecond)
	log.Fatal(http.Serve(listener, s))
}
