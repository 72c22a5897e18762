{{/*
Startup, readiness and liveness of a container. Takes the service.
The gRPC services have one health to ask for, and it takes in their database. Liveness is patient with it, ten minutes:
to start a pod anew does not bring a database back.
*/}}
{{- define "oversight.probes" -}}
{{- $starts := max 1 (div (int .startSeconds) 5) }}
{{- if eq .protocol "grpc" -}}
startupProbe:
  grpc:
    port: 9090
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: {{ $starts }}
readinessProbe:
  grpc:
    port: 9090
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 3
livenessProbe:
  grpc:
    port: 9090
  periodSeconds: 20
  timeoutSeconds: 5
  failureThreshold: 30
{{- else -}}
startupProbe:
  httpGet:
    path: /actuator/health/readiness
    port: http
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: {{ $starts }}
readinessProbe:
  httpGet:
    path: /actuator/health/readiness
    port: http
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 3
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: http
  periodSeconds: 20
  timeoutSeconds: 5
  failureThreshold: 6
{{- end }}
{{- end }}
