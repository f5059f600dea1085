@echo off
rem Runs Dialia from where it was unpacked, from any directory.
rem JAVA_HOME chooses the Java (17 or newer), DIALIA_JAVA_OPTS adds options for it.
setlocal
set "DIALIA_HOME=%~dp0.."
set "DIALIA_JAVA=java.exe"
if not defined DIALIA_INTERACTIVE set "DIALIA_INTERACTIVE=1"
if not defined JAVA_HOME goto path

set "DIALIA_JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%DIALIA_JAVA%" (
  echo dialia: JAVA_HOME is "%JAVA_HOME%", but there is no Java in it. 1>&2
  exit /b 4
)
set "DIALIA_MAJOR=17"
if exist "%JAVA_HOME%\release" for /f "usebackq tokens=1,2 delims=.=" %%a in ("%JAVA_HOME%\release") do if "%%a"=="JAVA_VERSION" set DIALIA_MAJOR=%%~b
set "DIALIA_MAJOR=%DIALIA_MAJOR:"=%"
if %DIALIA_MAJOR% LSS 17 (
  echo dialia: Java 17 or newer is needed, but JAVA_HOME is "%JAVA_HOME%", an older one. 1>&2
  exit /b 4
)
goto run

:path
where java.exe >nul 2>nul
if errorlevel 1 (
  echo dialia: no Java found. Install Java 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 4
)

:run
"%DIALIA_JAVA%" -XX:+UseSerialGC -XX:InitialRAMPercentage=3 -XX:NewRatio=1 -XX:TieredStopAtLevel=1 -Xshare:auto %DIALIA_JAVA_OPTS% -cp "%DIALIA_HOME%\lib\dialia-cli.jar" org.dialia.cli.Main %*
exit /b %ERRORLEVEL%
