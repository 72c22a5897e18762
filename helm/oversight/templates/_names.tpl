{{/* Names and labels: one way for all. Take (dict "root" $ "name" <service>), or the root alone where said. */}}

{{- define "oversight.name" -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end }}

{{/* What never changes in a release: what picks its pods. Takes the root. */}}
{{- define "oversight.release" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* What picks the pods of one service. */}}
{{- define "oversight.selector" -}}
{{ include "oversight.release" .root }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{/* What every object carries. Takes the root. */}}
{{- define "oversight.labels" -}}
{{ include "oversight.release" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | trunc 63 | trimAll "-._" | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "oversight.image" -}}
{{- $image := .service.image | default dict }}
{{- $repository := $image.repository | default (printf "oversight-%s" .name) }}
{{- $registry := .root.Values.image.registry | trimSuffix "/" }}
{{- $tag := $image.tag | default .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- with $registry }}{{ . }}/{{ end }}{{ $repository }}
{{- if $image.digest }}@{{ $image.digest }}{{ else }}:{{ $tag }}{{ end }}
{{- end }}
