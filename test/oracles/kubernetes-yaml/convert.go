// Converts documents, one JSON string a line, with the library by which Helm and kubectl read manifests.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"sigs.k8s.io/yaml"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			panic(err)
		}
		converted, err := yaml.YAMLToJSON([]byte(text))
		if err != nil {
			converted = []byte("null")
		}
		fmt.Println(string(converted))
	}
}
