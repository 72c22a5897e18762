{{/* Pieces of the network policies. */}}

{{/* The pods of the release in the given roles, as peers. Takes (dict "root" $ "roles" (list …)). */}}
{{- define "oversight.network.peers" -}}
- podSelector:
    matchLabels:
      {{- include "oversight.release" .root | nindent 6 }}
    matchExpressions:
      - key: oversight/role
        operator: In
        values:
          {{- toYaml .roles | nindent 10 }}
{{- end }}

{{/* A port by number. */}}
{{- define "oversight.network.port" -}}
- protocol: TCP
  port: {{ int . }}
{{- end }}

{{/* Way out to something beyond the release. Takes an entry of networkPolicy. */}}
{{- define "oversight.network.beyond" -}}
- to:
    {{- toYaml .to | nindent 4 }}
  ports:
    {{- include "oversight.network.port" .port | nindent 4 }}
{{- end }}
