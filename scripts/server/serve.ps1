# 衡平：在没有 Node 的 Windows 电脑上打开本站。用法：在本文件夹内右键“使用 PowerShell 运行”，或
#   powershell -ExecutionPolicy Bypass -File serve.ps1 [-Port 4173] [-Site site]
# Serves the built site on this computer alone, with what Windows brings (.NET HttpListener). Not tried by its authors on a Windows machine.
param([int]$Port = 4173, [string]$Site = (Join-Path $PSScriptRoot 'site'))

$types = @{
  '.html' = 'text/html; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'; '.mjs' = 'text/javascript; charset=utf-8'
  '.css' = 'text/css; charset=utf-8'; '.json' = 'application/json; charset=utf-8'; '.csv' = 'text/csv; charset=utf-8'
  '.svg' = 'image/svg+xml'; '.png' = 'image/png'; '.ico' = 'image/x-icon'; '.txt' = 'text/plain; charset=utf-8'
  '.wasm' = 'application/wasm'; '.parquet' = 'application/vnd.apache.parquet'
}
$root = [IO.Path]::GetFullPath($Site).TrimEnd('\', '/')
if (-not (Test-Path -LiteralPath (Join-Path $root 'index.html'))) { Write-Host "没有找到站点文件夹：$root"; exit 2 }

$listener = New-Object System.Net.HttpListener
$listener.Prefixes.Add("http://localhost:$Port/")
try { $listener.Start() } catch { Write-Host "端口 $Port 已被占用，请换一个：serve.ps1 -Port 4180"; exit 2 }
$address = "http://localhost:$Port/"
Write-Host "衡平 $address  （关闭本窗口即停止）"
Start-Process $address

function Send-Bytes($context, [int]$status, [string]$type, [byte[]]$bytes) {
  $context.Response.StatusCode = $status
  $context.Response.ContentType = $type
  $context.Response.ContentLength64 = $bytes.Length
  if ($context.Request.HttpMethod -ne 'HEAD') { $context.Response.OutputStream.Write($bytes, 0, $bytes.Length) }
}

while ($listener.IsListening) {
  $context = $listener.GetContext()
  try {
    $request = $context.Request
    $response = $context.Response
    $response.Headers['X-Content-Type-Options'] = 'nosniff'
    if (@('GET', 'HEAD') -notcontains $request.HttpMethod) { Send-Bytes $context 405 'text/plain; charset=utf-8' ([Text.Encoding]::UTF8.GetBytes('405')); continue }
    $path = [Uri]::UnescapeDataString($request.Url.AbsolutePath)
    $file = [IO.Path]::GetFullPath((Join-Path $root ($path.TrimStart('/') -replace '/', '\')))
    if ($file -ne $root -and -not $file.StartsWith($root + '\')) { Send-Bytes $context 404 'text/plain; charset=utf-8' ([Text.Encoding]::UTF8.GetBytes('404')); continue }
    if (Test-Path -LiteralPath $file -PathType Container) {
      if (-not $path.EndsWith('/')) { $response.Redirect($path + '/' + $request.Url.Query); continue }
      $file = Join-Path $file 'index.html'
    }
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
      $missing = Join-Path $root '404.html'
      if (Test-Path -LiteralPath $missing -PathType Leaf) { Send-Bytes $context 404 'text/html; charset=utf-8' ([IO.File]::ReadAllBytes($missing)) }
      else { Send-Bytes $context 404 'text/plain; charset=utf-8' ([Text.Encoding]::UTF8.GetBytes('404')) }
      continue
    }
    $type = $types[[IO.Path]::GetExtension($file).ToLower()]
    if (-not $type) { $type = 'application/octet-stream' }
    if ($path -match '/_app/') { $response.Headers['Content-Security-Policy'] = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" }
    else { $response.Headers['Content-Security-Policy'] = "frame-ancestors 'self'" }
    if ($path -match '/_app/immutable/|\.[0-9a-f]{8,}\.parquet$') { $response.Headers['Cache-Control'] = 'public, max-age=31536000, immutable' }
    else { $response.Headers['Cache-Control'] = 'no-cache' }
    $response.Headers['Accept-Ranges'] = 'bytes'
    $stream = [IO.File]::Open($file, 'Open', 'Read', 'Read')
    try {
      [long]$first = 0
      [long]$last = $stream.Length - 1
      if ($request.Headers['Range'] -match '^bytes=(\d+)-(\d*)$') {
        $first = [long]$Matches[1]
        if ($Matches[2] -ne '') { $last = [Math]::Min([long]$Matches[2], $last) }
        if ($first -ge $stream.Length) { $response.StatusCode = 416; $response.Headers['Content-Range'] = "bytes */$($stream.Length)"; continue }
        $response.StatusCode = 206
        $response.Headers['Content-Range'] = "bytes $first-$last/$($stream.Length)"
      } elseif ($request.Headers['Range'] -match '^bytes=-(\d+)$' -and [long]$Matches[1] -gt 0) {
        $first = [Math]::Max([long]0, $stream.Length - [long]$Matches[1])
        $response.StatusCode = 206
        $response.Headers['Content-Range'] = "bytes $first-$last/$($stream.Length)"
      }
      $response.ContentType = $type
      $response.ContentLength64 = $last - $first + 1
      if ($request.HttpMethod -ne 'HEAD') {
        [void]$stream.Seek($first, 'Begin')
        $buffer = New-Object byte[] 65536
        [long]$left = $last - $first + 1
        while ($left -gt 0) {
          $read = $stream.Read($buffer, 0, [int][Math]::Min($buffer.Length, $left))
          if ($read -le 0) { break }
          $response.OutputStream.Write($buffer, 0, $read)
          $left -= $read
        }
      }
    } finally { $stream.Dispose() }
  } catch {
    Write-Host $_.Exception.Message
    # headers that have gone out cannot be changed any more: the browser then sees a broken answer
    try { $context.Response.StatusCode = 500 } catch { }
  } finally {
    try { $context.Response.Close() } catch { }
  }
}
