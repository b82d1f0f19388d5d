{{- define "zev-mud.dns" }}
- to:
    - namespaceSelector:
        matchLabels: { kubernetes.io/metadata.name: kube-system }
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- end }}
{{- define "zev-mud.scrapes" }}
{{- range .Values.networkPolicy.monitoringNamespaces }}
- from:
    - namespaceSelector:
        matchLabels: {{- toYaml . | nindent 10 }}
  ports:
    - { protocol: TCP, port: 9090 }
{{- end }}
{{- end }}
{{- define "zev-mud.fromGateways" }}
{{- $root := first . }}
{{- if $root.Values.networkPolicy.gatewayNamespaces }}
- from:
    {{- range $root.Values.networkPolicy.gatewayNamespaces }}
    - namespaceSelector:
        matchLabels: {{- toYaml . | nindent 10 }}
    {{- end }}
    - podSelector:
        matchLabels: {{- include "zev-mud.selectorLabels" (list $root "test") | nindent 10 }}
  ports:
    - { protocol: TCP, port: {{ last . }} }
{{- else }}
- ports:
    - { protocol: TCP, port: {{ last . }} }
{{- end }}
{{- end }}
