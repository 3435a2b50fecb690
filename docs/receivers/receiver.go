// A receiver of council-watch webhooks, with the standard library alone.
//
//	WEBHOOK_SECRET=whsec_… PORT=8080 go run receiver.go
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

const tolerance = 5 * time.Minute
const mostBytes = 1 << 20

type message struct {
	Type string `json:"type"`
	Data struct {
		ID    string `json:"id"`
		Title string `json:"title"`
	} `json:"data"`
}

func authentic(secrets [][]byte, header http.Header, body []byte) bool {
	id, timestamp := header.Get("webhook-id"), header.Get("webhook-timestamp")
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || time.Since(time.Unix(seconds, 0)).Abs() > tolerance {
		return false
	}
	for _, secret := range secrets {
		mac := hmac.New(sha256.New, secret)
		mac.Write([]byte(id + "." + timestamp + "."))
		mac.Write(body)
		wanted := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
		for _, given := range strings.Fields(header.Get("webhook-signature")) {
			if hmac.Equal([]byte(wanted), []byte(given)) {
				return true
			}
		}
	}
	return false
}

func main() {
	var secrets [][]byte
	// During a rotation: both secrets, with a blank between.
	for _, text := range strings.Fields(os.Getenv("WEBHOOK_SECRET")) {
		secret, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(text, "whsec_"))
		if err != nil {
			log.Fatal(err)
		}
		secrets = append(secrets, secret)
	}
	var seen sync.Map
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		// The signature is over the bytes as they came: verify before parsing.
		body, err := io.ReadAll(io.LimitReader(request.Body, mostBytes))
		if err != nil || !authentic(secrets, request.Header, body) {
			response.WriteHeader(http.StatusUnauthorized)
			return
		}
		// In your database: the same message may come twice.
		if _, twice := seen.LoadOrStore(request.Header.Get("webhook-id"), true); !twice {
			var told message
			if json.Unmarshal(body, &told) == nil {
				fmt.Println(told.Type, told.Data.ID, told.Data.Title)
			}
		}
		response.WriteHeader(http.StatusNoContent)
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
