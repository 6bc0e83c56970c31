{{- define "kit.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .top.Release.Name }}
spec:
  replicas: {{ .top.Values.replicas }}
  selector:
    matchLabels: {{ toJson .labels }}
  template:
    metadata:
      labels: {{ toJson .labels }}
    spec:
      containers:
        - name: app
          image: bed.test/app:{{ .top.Values.tag }}
          imagePullPolicy: Never
          env: {{ toJson .top.Values.env }}
          ports: [{name: http, containerPort: 8080}]
          readinessProbe: {httpGet: {path: /readyz, port: http}, periodSeconds: 1}
          resources: {requests: {cpu: 10m, memory: 16Mi}}
{{- end }}
